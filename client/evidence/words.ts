import { l10n } from 'vscode';
import type { PageWords } from './page.ts';

/** The words of the evidence view, in the language of the editor. */
export function pageWords(): PageWords {
  return {
    states: {
      contradicted: l10n.t('Contradicted'),
      disputed: l10n.t('Sources disagree'),
      'not-found': l10n.t('Not found'),
      'on-author': l10n.t('On author'),
      confirmed: l10n.t('Confirmed'),
      ignored: l10n.t('Ignored'),
    },
    draft: l10n.t('draft'),
    source: l10n.t('source'),
    show: l10n.t('Show'),
    goTo: l10n.t('Go to claim'),
    copy: l10n.t('Copy'),
    why: l10n.t('Why this passage'),
    more: l10n.t('More'),
    alsoIn: l10n.t('Also in'),
    nearest: l10n.t('The nearest passage, which does not speak of it:'),
    noClaims: l10n.t('This sentence has no number, date, quotation or attribution to check.'),
    noDraft: l10n.t('Put the cursor into a sentence of a draft: its claims are shown here, with what the sources say.'),
    isSource: l10n.t('This file is one of your sources. Sources are not checked.'),
    takeBack: l10n.t('Take back the mark'),
    leftOut: (count) => l10n.t('{0} more claims are not shown: select less of the text.', count),
  };
}
