import assert from 'node:assert/strict';
import { pageHtml, sentenceHtml } from '../../../../src/extension/panel/pageHtml';

const html = pageHtml({
  language: 'en',
  title: '"><script>alert(1)</script>',
  nonce: 'bm9uY2U=',
  cspSource: 'https://page.example.net',
  script: 'https://page.example.net/page.js',
  style: 'https://page.example.net/page.css',
  icons: 'https://page.example.net/codicon.css',
});

describe('pageHtml', () => {
  it('allows nothing but its own script, styles and fonts', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-bm9uY2U='; style-src https://page.example.net; font-src https://page.example.net",
    );
  });

  it('has one script, which carries the nonce', () => {
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      '<script nonce="bm9uY2U=" src="https://page.example.net/page.js">',
    ]);
  });

  it('takes no text for markup', () => {
    assert.ok(!html.includes('alert(1)</script>'));
  });

  it('has no inline style or handler', () => {
    assert.ok(!/<style|style=|\son\w+=/.test(html));
  });
});

describe('sentenceHtml', () => {
  const said = sentenceHtml({
    language: 'en',
    title: 'Path trace',
    cspSource: 'https://page.example.net',
    style: 'https://page.example.net/page.css',
    sentence: '<img src=x onerror=alert(1)>',
  });

  it('runs nothing and takes no text for markup', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(said)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://page.example.net");
    assert.ok(!/<script|<img/.test(said));
  });
});
