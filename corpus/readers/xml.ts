import { Parser } from 'htmlparser2';
import { decode } from './decode.ts';
import { ReadingFailure } from './failure.ts';
import { LIMITS } from './limits.ts';
import { Namespaces } from './office/namespaces.ts';

/** What a reader does with the parts of an XML file. Names carry the prefix under which the readers know their namespace. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML as events. Document type definitions are passed over: entities that a file defines are never resolved,
 * nothing outside the file is looked at.
 * @throws ReadingFailure `too-deep`.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  let depth = 0;
  const namespaces = new Namespaces();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > LIMITS.depth)
          throw new ReadingFailure('too-deep', `This file is nested more than ${LIMITS.depth} levels deep.`);
        const known = namespaces.open(name, attributes);
        handler.open?.(known.name, known.attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--;
        handler.close?.(namespaces.close(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decode(bytes).text);
}
