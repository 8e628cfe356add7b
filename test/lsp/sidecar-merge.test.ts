import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { reviewerOf } from '../../server/lsp/review/reviewer.ts';
import { Reviews } from '../../server/lsp/review/reviews.ts';
import type { Mark } from '../../server/lsp/review/sidecar.ts';
import { readSidecar } from '../../server/lsp/review/sidecar-file.ts';
import { Story } from './support/story.ts';

const markOn = (exact: string, by: string, made: string) => ({
  kind: 'checked' as const,
  scope: 'here' as const,
  selector: { type: 'TextQuoteSelector' as const, exact, prefix: 'It held ', suffix: ' crates.' },
  sources: [],
  reason: `seen by ${by}`,
  by,
  made,
});

function git(story: Story, ...words: string[]): string {
  const identity = ['-c', 'user.name=Ada Wren', '-c', 'user.email=ada@desk.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...words], { cwd: story.folder, encoding: 'utf8' });
  assert.equal(status, 0, `git ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** A repository with a draft, and a function that changes the marks on a branch of its own. */
function repository(t: test.TestContext) {
  const story = new Story({ 'draft.md': 'It held 99 crates.\n' });
  t.after(() => story.remove());
  git(story, 'init', '--quiet', '--initial-branch=main');
  git(story, 'add', '.');
  git(story, 'commit', '--quiet', '--message=draft');
  const onBranch = (name: string, change: (reviews: Reviews, draft: string) => void) => {
    git(story, 'checkout', '--quiet', '-B', name, 'main');
    const reviews = new Reviews();
    reviews.workspaceFolders = [story.folder];
    change(reviews, story.path('draft.md'));
    git(story, 'add', '--all');
    git(story, 'commit', '--quiet', '--allow-empty', `--message=${name}`);
    git(story, 'checkout', '--quiet', 'main');
  };
  const merge = (...names: string[]) => {
    for (const name of names) git(story, 'merge', '--quiet', '--no-edit', name);
  };
  const marks = () => readSidecar(story.path('.vouch')).marks;
  return { story, onBranch, merge, marks };
}

test('what two people tick on two branches merges without a conflict, the first ticks of all included', (t) => {
  const { onBranch, merge, marks } = repository(t);
  onBranch('ada', (reviews, draft) => {
    reviews.add(draft, markOn('99', 'Ada', '2031-03-04T09:00:00Z'));
    reviews.add(draft, markOn('412', 'Ada', '2031-03-04T09:01:00Z'));
  });
  onBranch('bo', (reviews, draft) => {
    reviews.add(draft, markOn('99', 'Bo', '2031-03-04T10:00:00Z'));
    reviews.add(draft, markOn('7', 'Bo', '2031-03-04T10:01:00Z'));
  });
  merge('ada', 'bo');
  assert.deepEqual(
    marks().map(({ selector, by }) => `${selector.exact} ${by}`),
    ['99 Ada', '412 Ada', '99 Bo', '7 Bo'],
  );
});

test('one takes back what another ticks anew, and both hold', (t) => {
  const { onBranch, merge, marks } = repository(t);
  const first = markOn('99', 'Ada', '2031-03-04T09:00:00Z');
  onBranch('first', (reviews, draft) => {
    reviews.add(draft, first);
    reviews.add(draft, markOn('7', 'Ada', '2031-03-04T09:00:00Z'));
  });
  merge('first');
  onBranch('ada', (reviews, draft) => {
    reviews.remove(draft, [{ ...first, document: 'draft.md' }], { by: 'Ada', made: '2031-03-05T08:00:00Z' });
    reviews.add(draft, markOn('8', 'Ada', '2031-03-05T08:01:00Z'));
  });
  onBranch('bo', (reviews, draft) => reviews.add(draft, markOn('99', 'Bo', '2031-03-05T09:00:00Z')));
  merge('ada', 'bo');
  assert.deepEqual(
    marks().map(({ selector, by }) => `${selector.exact} ${by}`),
    ['7 Ada', '8 Ada', '99 Bo'],
  );
});

test('the same mark made twice is one', (t) => {
  const { onBranch, merge, marks } = repository(t);
  const mark = markOn('99', 'Ada', '2031-03-04T09:00:00Z');
  onBranch('ada', (reviews, draft) => {
    reviews.add(draft, mark);
    reviews.add(draft, mark);
  });
  onBranch('ada-at-home', (reviews, draft) => {
    reviews.add(draft, mark);
    reviews.add(draft, markOn('7', 'Ada', '2031-03-04T09:00:00Z'));
  });
  merge('ada', 'ada-at-home');
  assert.equal(marks().length, 2);
});

const deeds = fc.array(fc.record({ words: fc.constantFrom('99', '412', '7'), takesBack: fc.boolean() }), {
  maxLength: 5,
});

test('whatever is ticked and taken back on two branches merges, and what nobody took back holds', (t) => {
  fc.assert(
    fc.property(deeds, deeds, deeds, (before, ours, theirs) => {
      const { onBranch, merge, marks } = repository(t);
      let second = 0;
      const nameOf = ({ selector, by, made }: Pick<Mark, 'selector' | 'by' | 'made'>) =>
        `${selector.exact} ${by} ${made}`;
      const takenBack = new Set<string>();
      const made = new Set<string>();
      const work = (by: string, list: typeof ours) =>
        onBranch(by, (reviews, draft) => {
          for (const { words, takesBack } of list) {
            second += 1;
            const signature = { by, made: `2031-03-04T09:00:${String(second).padStart(2, '0')}Z` };
            // Ticking the same words anew replaces what is seen of the older tick; taking back takes all that is seen.
            const known = readSidecar(reviews.sidecarOf(draft)).marks.filter(
              ({ selector }) => selector.exact === words,
            );
            for (const mark of known) takenBack.add(nameOf(mark));
            if (takesBack) reviews.remove(draft, known, signature);
            else {
              const mark = markOn(words, by, signature.made);
              made.add(nameOf(mark));
              reviews.add(draft, mark);
            }
          }
        });
      work('first', before);
      merge('first');
      work('ours', ours);
      work('theirs', theirs);
      merge('ours', 'theirs');
      assert.deepEqual(new Set(marks().map(nameOf)), new Set([...made].filter((name) => !takenBack.has(name))));
    }),
    { numRuns: 12 },
  );
});

const account = { home: '/nowhere', environment: {}, userName: () => 'awren' };

test('ticks are signed with the name that Git has, of the repository first, or else with that of the account', (t) => {
  const story = new Story({ 'home/.gitconfig': '[core]\n\teditor = vi\n[user]\n\tname = Ada Wren\n' });
  t.after(() => story.remove());
  const places = { ...account, home: story.path('home') };
  mkdirSync(story.path('work/drafts'), { recursive: true });
  assert.equal(reviewerOf(story.path('work/drafts'), places), 'Ada Wren');
  story.write('work/.git/config', '[user]\n\tname = "A. Wren; desk"\n');
  assert.equal(reviewerOf(story.path('work/drafts'), places), 'A. Wren; desk');
  assert.equal(reviewerOf(path.parse(story.folder).root, account), 'awren');
  const nobody = () => {
    throw new Error('no such user');
  };
  assert.equal(reviewerOf(path.parse(story.folder).root, { ...account, userName: nobody }), '');
});

test('settings of Git that are damaged, or of another form, give no name', (t) => {
  const story = new Story({ '.gitconfig': '[user]\n[user.name]\nx = 1\n__proto__ = 2\n[[[' });
  t.after(() => story.remove());
  assert.equal(reviewerOf(story.path('work'), { ...account, home: story.folder }), 'awren');
});
