/** A small invented matter: one wrong number, one right one, and one that nobody else speaks of. */
export const source = `---
title: The new quay
publisher: Quay News
published: 2031-03-02
---

The new quay at Marrow Haven is 412 metres long. It cost €18.5 million.
`;

export const draft = `---
date: 2031-03-04
---

The new quay at Marrow Haven is 421 metres long. It cost €18.5 million.

The choir raised €9,300.
`;

/** The draft with the wrong number put right. */
export const rightDraft = draft.replace('421', '412');
