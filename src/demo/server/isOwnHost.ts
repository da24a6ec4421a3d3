/**
 * Whether a `Host` header means this box. A web page that has its own name resolved to 127.0.0.1 sends that name here,
 * and must get no answer.
 */
export function isOwnHost(header: string | undefined, host: string, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', host];
  return names.some(name => header === name || header === `${name}:${port}`);
}
