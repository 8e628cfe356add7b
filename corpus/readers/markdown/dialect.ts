import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

type Syntax = ReturnType<typeof gfm>;
type Constructs = NonNullable<Syntax['text']>;

/**
 * GitHub's Markdown with front matter, but without its bare web addresses: their parser's cost grows as the square of
 * a paragraph, and its tree leaves out where the words around an address stand. Addresses are blanked from the prose
 * in any case.
 */
export const DIALECT = {
  extensions: [withoutBareAddresses(gfm()), frontmatter(['yaml', 'toml'])],
  mdastExtensions: [
    ...gfmFromMarkdown().filter((extension) => !('transforms' in extension)),
    frontmatterFromMarkdown(['yaml', 'toml']),
  ],
};

function withoutBareAddresses(syntax: Syntax): Syntax {
  const text: Constructs = {};
  for (const [code, constructs] of Object.entries(syntax.text ?? {})) {
    const kept = [constructs].flat().filter((construct) => !construct?.name?.endsWith('Autolink'));
    Object.assign(text, { [code]: kept });
  }
  return { ...syntax, text };
}
