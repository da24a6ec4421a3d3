/** Which VS Code these tests run in. */
export const releaseName = process.env['E2E_VSCODE'] === 'oldest' ? 'oldest' : 'newest';
