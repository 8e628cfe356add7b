import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PICTURE = /!\[[^\]]*\]\(([^)\s]+)\.(png|gif)\)/g;
const LINK = /(?<!!)\[([^\]]*)\]\((?!https?:|#)[^)\s]+\)/g;

/**
 * The README as the extension's page inside VS Code can show it. That page shows pictures and follows links only where
 * they have an address on the web. For a package made without one, a drawing in characters, kept beside each picture, takes the
 * picture's place, and of links to other documents the words remain. The walkthrough shows the moving picture itself.
 *
 * @param folder where the README's relative addresses lead from
 * @throws when a picture has no drawing
 */
export function shippedReadme(text: string, folder: string): string {
  return text
    .replace(LINK, (_, words: string) => words)
    .replace(PICTURE, (_, name: string, ending: string) => {
      const file = join(folder, `${name}.txt`);
      if (!existsSync(file))
        throw new Error(`The README shows ${name}.${ending}, and there is no drawing ${name}.txt.`);
      return `\`\`\`text\n${readFileSync(file, 'utf8').trimEnd()}\n\`\`\``;
    });
}
