import assert from 'node:assert/strict';
import test from 'node:test';
import { archiveAddress } from '../../corpus/archive/address.ts';
import { takeCredentials } from '../../corpus/archive/credentials.ts';

/** As written, as nodes, and as it is shown where it differs. */
const ADDRESSES: readonly (readonly [text: string, nodes: readonly string[], index: string, shown?: string])[] = [
  ['https://archive.example:9200/vouch', ['https://archive.example:9200'], 'vouch'],
  [' https://archive.example/desk-2 ', ['https://archive.example'], 'desk-2'],
  ['http://127.0.0.1:9200/vouch/', ['http://127.0.0.1:9200'], 'vouch', 'http://127.0.0.1:9200/vouch'],
  ['http://localhost:9200/vouch', ['http://localhost:9200'], 'vouch'],
  ['http://[::1]:9200/vouch', ['http://[::1]:9200'], 'vouch'],
  ['http://127.0.0.1:9201,127.0.0.1:9202/vouch', ['http://127.0.0.1:9201', 'http://127.0.0.1:9202'], 'vouch'],
  [
    'HTTPS://a.example:1, b.example:2/vouch',
    ['https://a.example:1', 'https://b.example:2'],
    'vouch',
    'https://a.example:1,b.example:2/vouch',
  ],
  ['https://archive.\nexample/vouch', ['https://archive.example'], 'vouch', 'https://archive.example/vouch'],
];

for (const [text, nodes, index, shown = text.trim()] of ADDRESSES) {
  test(`${JSON.stringify(text)} is the address of an archive`, () => {
    assert.deepEqual(archiveAddress(text), { nodes, index, shown });
  });
}

const REFUSED: readonly (readonly [text: string, why: RegExp])[] = [
  ['', /is like https:/],
  ['vouch', /is like https:/],
  ['ftp://archive.example/vouch', /is like https:/],
  ['https://archive.example', /is like https:/],
  ['https://archive.example/', /is like https:/],
  ['https://archive.example/a/b', /is like https:/],
  ['https://archive.example/vouch?pretty', /is like https:/],
  ['https://archive.example/_all', /small letters/],
  ['https://archive.example/*', /small letters/],
  ['https://archive.example/Vouch', /small letters/],
  ['https://archive.example/..', /small letters/],
  ['https://desk:secret@archive.example/vouch', /names no user/],
  ['http://archive.example/vouch', /must begin with https/],
  ['http://10.0.0.5:9200/vouch', /must begin with https/],
  ['http://127.0.0.1.evil.example/vouch', /must begin with https/],
  ['http://localhost.evil.example/vouch', /must begin with https/],
  ['http://127.0.0.1:9200,archive.example:9200/vouch', /archive\.example:9200 is on another computer/],
  ['https://a b/vouch', /no name of a computer/],
  ['https://a.example,,b.example/vouch', /no name of a computer/],
  [`https://${'a'.repeat(5000)}/vouch`, /is like https:/],
];

for (const [text, why] of REFUSED) {
  test(`“${text.slice(0, 60)}” is none, and the reason is said`, () => {
    const said = archiveAddress(text);
    assert.ok(typeof said === 'string');
    assert.match(said, why);
    assert.doesNotMatch(said, /secret/);
  });
}

test('the address of a computer that only begins with 127 is not taken for this one', () => {
  assert.equal(typeof archiveAddress('http://127.example/vouch'), 'string');
});

test('who asks is taken out of the environment, so that nothing that is started has it', () => {
  const environment = { VOUCH_ARCHIVE_USER: 'desk', VOUCH_ARCHIVE_PASSWORD: 'p', PATH: '/bin' };
  assert.deepEqual(takeCredentials(environment), { user: 'desk', password: 'p' });
  assert.deepEqual(environment, { PATH: '/bin' });
  assert.deepEqual(takeCredentials({ VOUCH_ARCHIVE_API_KEY: 'k', VOUCH_ARCHIVE_USER: 'desk' }), { apiKey: 'k' });
  assert.equal(takeCredentials({ VOUCH_ARCHIVE_PASSWORD: 'p' }), undefined);
});
