/** What a person may have set for npm and means for every npm that runs: where to find and keep packages. */
const keptNpmSettings = new Set([
  'npm_config_cache',
  'npm_config_registry',
  'npm_config_userconfig',
  'npm_config_globalconfig',
  'npm_config_cafile',
  'npm_config_proxy',
  'npm_config_https_proxy',
  'npm_config_noproxy',
  'npm_config_strict_ssl',
  'npm_config_offline',
  'npm_config_prefer_offline',
]);

/**
 * Our environment without what an outer `npm run` or an outer VS Code added to it: an inner npm would obey the outer
 * one's flags, and an inner VS Code would answer to the outer one's sockets.
 * @param {NodeJS.ProcessEnv} [added]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(added = {}) {
  const kept = Object.entries(process.env).filter(([name]) => {
    const lower = name.toLowerCase();
    if (lower.startsWith('npm_')) return keptNpmSettings.has(lower) || lower.startsWith('npm_config_//');
    return !lower.startsWith('vscode_') && lower !== 'electron_run_as_node';
  });
  return { ...Object.fromEntries(kept), ...added };
}
