// Loaded before a program, it says on stderr when the client of search clusters is loaded, from the sources or the bundle.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    if (/opensearch-project|archive-client/.test(specifier)) process.stderr.write('LOADED\n');
    return next(specifier, context);
  },
});
