import assert from 'node:assert/strict';
import { describeControllerError } from '../../../src/controller/describeError';
import { connectionReason, networkError } from '../../../src/controller/networkError';
import { english, message as said } from '../../../src/path/message';
import { inGerman } from '../../fixtures/inGerman';

const circumstances = {
  purpose: 'login',
  aborted: false,
  late: false,
  sent: false,
  timeoutMs: 1000,
} as const;

describe('Why there is no connection', () => {
  const codes = [
    ...[
      'EHOSTDOWN',
      'ENETDOWN',
      'EADDRNOTAVAIL',
      'EACCES',
      'EPERM',
      'EMFILE',
      'ENFILE',
      'ENOBUFS',
      'ETIMEOUT',
    ],
    ...['ERR_STREAM_PREMATURE_CLOSE', 'ERR_NEVER_HEARD_OF'],
  ];
  for (const code of codes) {
    it(`is said in words: ${code}`, () =>
      assert.match(english(connectionReason({ code })), /^[a-z][a-z ]+$/));
  }

  it('comes with the code of the system, for the log alone', () => {
    const { message, details } = networkError({ code: 'ERR_NEVER_HEARD_OF' }, circumstances);
    assert.equal(message, 'unreachable: no connection');
    assert.deepEqual(details, {
      purpose: 'login',
      reason: said('reason.noConnection'),
      code: 'ERR_NEVER_HEARD_OF',
    });
  });

  it('is said in the reader’s language to the last word', () => {
    const failure = networkError({ code: 'ECONNREFUSED' }, circumstances);
    const sentence = describeControllerError(failure, { name: 'lab', host: 'dnac.example', username: 'noc' });
    assert.equal(inGerman(sentence), 'lab ist nicht erreichbar (Verbindung abgelehnt).');
  });
});
