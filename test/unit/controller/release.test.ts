import assert from 'node:assert/strict';
import { failureOf, never, withController } from './connecting';
import { base } from './testServer';

const question = `GET ${base}/dnac-release`;

describe('A controller’s release', () => {
  it('is what its own pages call it, else what is installed', async () => {
    const response = { name: 'dnac', installedVersion: '3.722.75335', displayVersion: '2.3.7.9-70301' };
    await withController({ [question]: { body: { response } } }, async controller => {
      assert.equal(await controller.getRelease(never), '2.3.7.9-70301');
    });
    const { name, installedVersion } = response;
    const older = { response: { name, installedVersion, displayVersion: null } };
    await withController({ [question]: { body: older } }, async controller => {
      assert.equal(await controller.getRelease(never), '3.722.75335');
    });
  });

  for (const status of [403, 404]) {
    it(`is not known after HTTP ${status}, which is no error`, () =>
      withController({ [question]: { status, body: {} } }, async controller => {
        assert.equal(await controller.getRelease(never), undefined);
      }));
  }

  it('is not known where the answer is not the API’s', () =>
    withController({ [question]: { body: '<html>' } }, async controller => {
      assert.equal(await controller.getRelease(never), undefined);
    }));

  it('is an error while the controller limits requests', () =>
    withController({ [question]: { status: 429, body: {} } }, async controller => {
      assert.equal((await failureOf(controller.getRelease(never))).kind, 'rateLimited');
    }));
});
