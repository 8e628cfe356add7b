import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corrected, documented, draft, homeFor } from './support.ts';

/** What a writer does; lists are picked from by their first item. */
const SESSION = `
(setq seen nil)
(defun keep (name value) (push (cons name value) seen))
(defun done (status)
  (with-temp-file (expand-file-name "~/seen.json") (insert (json-encode seen)))
  (kill-emacs status))
(defun wait (what ready)
  (let ((until (+ (float-time) 120)))
    (while (and (not (funcall ready)) (< (float-time) until)) (accept-process-output nil 0.1))
    (unless (funcall ready) (keep "missing" what) (done 1))))
(package-initialize)
(require 'json)
(require 'eglot)
(require 'markdown-mode)
;; Without a key pressed before, Emacs would ask by a menu of the mouse.
(setq last-nonmenu-event ?x)
(setq eglot-sync-connect 30 make-backup-files nil create-lockfiles nil)

(find-file (getenv "DRAFT"))
(markdown-mode)
(eglot-ensure)
(run-hooks 'post-command-hook)
(wait "the server" #'eglot-current-server)
(wait "marks" (lambda () (flymake-start) (flymake-diagnostics)))
(let ((mark (car (flymake-diagnostics))))
  (keep "words" (buffer-substring-no-properties (flymake-diagnostic-beg mark) (flymake-diagnostic-end mark)))
  (keep "message" (flymake-diagnostic-text mark))
  (goto-char (flymake-diagnostic-beg mark))
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (keep "hover" (plist-get (plist-get hover :contents) :value)))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ choices &rest _)
               (let ((titles (mapcar (lambda (each) (if (consp each) (car each) each)) choices)))
                 (keep "actions" (vconcat titles))
                 (car titles)))))
    (eglot-code-actions (point) (point) nil t)))
(wait "the fix" (lambda () (save-excursion (goto-char (point-min)) (search-forward "412 metres" nil t))))
(save-buffer)
(keep "version" emacs-version)
(done 0)
`;

test('Emacs marks the wrong number, shows the evidence, and puts the number right', async (context) => {
  const home = homeFor(context);
  home.write('.emacs.d/init.el', documented(';; ~/.emacs.d/init.el'));
  const session = home.write('session.el', SESSION.replace('(getenv "DRAFT")', JSON.stringify(home.draft)));
  const init = `${home.folder}/.emacs.d/init.el`;
  const { status, output } = await home.run('emacs', ['--batch', '--load', init, '--load', session]);
  assert.equal(status, 0, output);
  const seen = JSON.parse(home.read('seen.json'));
  assert.equal(seen.words, '421 metres');
  assert.ok(draft.includes(seen.words));
  assert.match(seen.message, /421 metres.*412 metres/);
  assert.match(seen.hover, /412 metres/);
  assert.match(seen.actions[0], /^Change “421 metres” to “412 metres”/);
  assert.equal(home.read('story/draft.md'), corrected);
  console.log(`Emacs ${seen.version}`);
});
