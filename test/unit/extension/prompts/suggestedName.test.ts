import assert from 'node:assert/strict';
import { suggestedName } from '../../../../src/extension/prompts/suggestedName';

describe('the name that a new controller is offered', () => {
  const names = {
    'https://dnac.example.net': 'dnac',
    'https://dnac:8443': 'dnac',
    'https://192.0.2.10:8443': '192.0.2.10',
    'https://[2001:db8::10]': '2001:db8::10',
  };
  for (const [origin, name] of Object.entries(names)) {
    it(`is ${name} for ${origin}`, () => {
      assert.equal(suggestedName(origin), name);
    });
  }
});
