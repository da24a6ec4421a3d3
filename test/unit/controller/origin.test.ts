import assert from 'node:assert/strict';
import { parseOrigin } from '../../../src/controller/origin';

describe('parseOrigin', () => {
  const right: readonly (readonly [string, string])[] = [
    ['dnac.example', 'https://dnac.example'],
    ['https://dnac.example/', 'https://dnac.example'],
    [' HTTPS://DNAC.example:443/dna/home?x=1#y ', 'https://dnac.example'],
    ['192.0.2.10:8443', 'https://192.0.2.10:8443'],
    ['dnac.example:8443', 'https://dnac.example:8443'],
    ['[2001:db8::10]', 'https://[2001:db8::10]'],
    ['dnac_1.example', 'https://dnac_1.example'],
    ['Büro.example', 'https://xn--bro-hoa.example'],
  ];
  for (const [text, origin] of right) {
    it(`reads ${text} as ${origin}`, () => assert.deepEqual(parseOrigin(text), { origin }));
  }

  const wrong: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://dnac.example', 'plainHttp'],
    ['ftp://dnac.example', 'notAnAddress'],
    ['https://', 'notAnAddress'],
    ['two words', 'notAnAddress'],
    ['https:/dnac.example', 'notAnAddress'],
    ['https//dnac.example', 'notAnAddress'],
    ['https:8443', 'notAnAddress'],
    ['https.//dnac.example', 'notAnAddress'],
    ['https;//dnac.example', 'notAnAddress'],
    ['dnac.example,net', 'notAnAddress'],
    ['$(verified).example', 'notAnAddress'],
    ['https://noc:secret@dnac.example', 'credentials'],
  ];
  for (const [text, problem] of wrong) {
    it(`refuses "${text}": ${problem}`, () => assert.deepEqual(parseOrigin(text), { problem }));
  }
});
