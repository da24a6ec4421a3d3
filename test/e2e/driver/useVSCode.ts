import { openVSCode, type OpenOptions, type OpenVSCode } from './openVSCode';

/** One VS Code for all tests of the surrounding `describe`; a failed test leaves a picture. */
export function useVSCode(options: () => OpenOptions = () => ({})): () => OpenVSCode {
  let vscode: OpenVSCode | undefined;
  before(async () => {
    vscode = await openVSCode(options());
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await vscode?.screenshot(`failed ${test.title.replace(/[^\w ]/g, '')}`);
  });
  after(() => vscode?.close());
  return () => {
    if (vscode === undefined) throw new Error('VS Code has not been opened yet.');
    return vscode;
  };
}
