import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** UTF-16 units of one message. The longest text that a tool takes is far shorter, however it is escaped. */
const LONGEST_MESSAGE = 4_000_000;

/** Codes of JSON-RPC 2.0 (specification, section 5.1). */
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;

interface Refusal {
  readonly id: string | number | null;
  readonly code: number;
  readonly message: string;
}

/**
 * Lets through the messages of a client, one a line, that are JSON-RPC 2.0 requests, answers or notifications. What is
 * something else is refused with one plain sentence, and the next line is read: the kit would skip it without a word,
 * answer with the inside of its schema, or end the connection.
 */
export function soundMessages(refuse: (refusal: object, sentence: string) => void): Transform {
  const decoder = new StringDecoder('utf8');
  let line = '';
  let isTooLong = false;
  const take = (text: string) => {
    if (line.length + text.length > LONGEST_MESSAGE) isTooLong = true;
    line = isTooLong ? '' : line + text;
  };
  const end = (through: Transform) => {
    const refusal = isTooLong ? tooLong() : refusalOf(line);
    if (refusal) refuse(asMessage(refusal), refusal.message);
    else if (line.trim()) through.push(`${line}\n`);
    line = '';
    isTooLong = false;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const [first = '', ...rest] = decoder.write(chunk).split('\n');
      take(first);
      for (const text of rest) {
        end(this);
        take(text);
      }
      done();
    },
    flush(done) {
      take(decoder.end());
      end(this);
      done();
    },
  });
}

function refusalOf(line: string): Refusal | undefined {
  if (!line.trim()) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { id: null, code: PARSE_ERROR, message: 'A line that is not JSON was left out.' };
  }
  if (!isRecord(message) || message['jsonrpc'] !== '2.0')
    return { id: null, code: INVALID_REQUEST, message: 'A message that is not JSON-RPC 2.0 was left out.' };
  const { id, method, params } = message;
  const named = typeof id === 'string' || typeof id === 'number' ? id : null;
  if (method === 'tools/call' && !isCall(params)) {
    const asked = 'A call names one tool and gives its arguments as an object of named values.';
    return { id: named, code: INVALID_PARAMS, message: asked };
  }
  return undefined;
}

function isCall(params: unknown): boolean {
  if (!isRecord(params) || typeof params['name'] !== 'string') return false;
  return params['arguments'] === undefined || isRecord(params['arguments']);
}

function tooLong(): Refusal {
  const most = LONGEST_MESSAGE.toLocaleString('en');
  return { id: null, code: INVALID_REQUEST, message: `A message of more than ${most} characters was left out.` };
}

function asMessage({ id, code, message }: Refusal): object {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
