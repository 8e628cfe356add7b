// Runs in the extension host in place of the tests' own entry. VS Code reports success when the extension host dies in
// the middle of a run, so success counts only where this file has seen run() settle and left its mark.
const { writeFileSync } = require('node:fs');

exports.run = async () => {
  await require(process.env.VOUCH_TESTS).run();
  writeFileSync(process.env.VOUCH_TESTS_SETTLED, '');
};
