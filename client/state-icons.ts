import { type ExtensionContext, ThemeIcon, type TreeItem, Uri } from 'vscode';
import type { GutterMark } from './gutter.ts';
import type { ClaimState } from './protocol.ts';

/** The picture of a mark of the gutter, for light and for dark themes. */
export function gutterIcon({ extensionUri }: ExtensionContext, mark: GutterMark): { light: Uri; dark: Uri } {
  const picture = (theme: string) => Uri.joinPath(extensionUri, 'media', 'gutter', `${mark}-${theme}.svg`);
  return { light: picture('light'), dark: picture('dark') };
}

/** An icon for each state. */
export type StateIcons = Readonly<Record<ClaimState, NonNullable<TreeItem['iconPath']>>>;

/** The icon of each state in a list: that of the gutter, where the gutter has one. */
export function stateIcons(extension: ExtensionContext): StateIcons {
  const icon = (mark: GutterMark) => gutterIcon(extension, mark);
  return {
    contradicted: icon('contradicted'),
    disputed: icon('disputed'),
    'not-found': icon('not-found'),
    confirmed: icon('confirmed'),
    'to-come': new ThemeIcon('edit'),
    'on-author': new ThemeIcon('account'),
    ignored: new ThemeIcon('circle-slash'),
  };
}
