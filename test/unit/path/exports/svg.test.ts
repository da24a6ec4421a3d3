import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSvg } from '../../../../src/path/exports/svg';
import { element, label, tip } from '../../../../src/path/exports/svgMarkup';
import { fit, lines, xmlText } from '../../../../src/path/exports/svgText';
import { plainText } from '../../../../src/path/plainText';
import type { Trace } from '../../../../src/path/trace';
import { finishedTrace, nowMs, wiredHops } from '../../../fixtures/traces';
import { stories } from '../../../fixtures/tracesOfStories';
import { anyText, hostileTexts } from './hostile';
import { xmlProblem } from './wellFormed';

describe('SVG of a trace', () => {
  it('is well-formed, whatever a text holds', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.equal(xmlProblem(element('g', { id: text }, tip(text), label(1, 2, 'x', text))), undefined);
        const entities: Readonly<Record<string, string>> = {
          amp: '&',
          lt: '<',
          gt: '>',
          quot: '"',
          '#39': "'",
        };
        const read = xmlText(text).replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, code: string) => entities[code] ?? '',
        );
        assert.equal(read, plainText(text, 2000).replace(/[\ufffe\uffff]/g, '?'));
      }),
    );
    assert.notEqual(xmlProblem('<g><text>a</g></text>'), undefined);
    assert.notEqual(xmlProblem('<g>a & b</g>'), undefined);
    assert.notEqual(xmlProblem('<g>a < b</g>'), undefined);
  });

  it('is one well-formed picture for every story, with title and description first', () => {
    for (const [name, trace] of Object.entries<Trace>(stories)) {
      const svg = toSvg(trace, nowMs);
      assert.equal(xmlProblem(svg), undefined, name);
      assert.match(
        svg,
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="[\d ]+" role="img" aria-labelledby="path-title path-description">\n<title id="path-title">[^<]+<\/title>\n<desc id="path-description">[^<]+<\/desc>\n/,
      );
      assert.doesNotMatch(svg, /undefined|NaN|\[object/, name);
    }
  });

  it('fetches nothing, runs nothing and refers to nothing outside', () => {
    for (const text of hostileTexts) {
      const hops = wiredHops.map(hop => ({ ...hop, name: text, ip: text, link: text, tunnels: [text] }));
      const svg = toSvg({ ...stories.blocked, hops, reason: text }, nowMs);
      assert.equal(xmlProblem(svg), undefined);
      const tags = Array.from(svg.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)/g));
      const names = new Set(tags.map(([, name]) => name));
      const drawn = ['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'text', 'polygon', 'circle'];
      assert.deepEqual(
        [...names].filter(name => !drawn.includes(name ?? '')),
        [],
      );
      const attributes = new Set(
        tags.flatMap(([, , all = '']) => Array.from(all.matchAll(/ ([\w-]+)=/g), ([, a]) => a)),
      );
      assert.deepEqual(
        [...attributes].filter(name => /^(?:on|href|style|src)|:/.test(name ?? '')),
        [],
      );
      assert.doesNotMatch(svg, /@import|url\(/);
    }
  });

  it('draws a box for each hop, a stop sign at the deny, and the rest faint', () => {
    const svg = toSvg(stories.blocked, nowMs);
    assert.equal(svg.match(/<rect class="box/g)?.length, 6);
    assert.equal(svg.match(/class="box denied"/g)?.length, 1);
    assert.match(svg, />Denied inbound on Vlan20</);
    assert.match(svg, />PCI-IN</);
    // Three hops behind it, and the three links from it on.
    assert.equal(svg.match(/<g class="beyond">/g)?.length, 6);
    assert.equal(svg.match(/>beyond the block</g)?.length, 1);
    assert.equal(svg.match(/class="box unknown"/g)?.length, 1);
  });

  it('draws a bracket over a tunnel in each row that it goes through', () => {
    const svg = toSvg(stories.wireless, nowMs);
    assert.equal(svg.match(/class="bracket"/g)?.length, 2);
    assert.equal(svg.match(/>CAPWAP</g)?.length, 2);
  });

  it('says every doubt, and names nothing of a path that is not there', () => {
    const svg = toSvg(stories.doubts, nowMs);
    assert.equal(svg.match(/>Doubt: /g)?.length, stories.doubts.verdict?.doubts.length);
    assert.doesNotMatch(toSvg(stories.notFound, nowMs), /class="box/);
  });

  it('wraps into rows of about the same length', () => {
    const places = (count: number) => {
      const hops = Array.from({ length: count }, () => wiredHops.slice(1, 2)).flat();
      const svg = toSvg(finishedTrace(hops), nowMs);
      const rows = Array.from(svg.matchAll(/<rect class="box[^"]*" x="[\d.]+" y="([\d.]+)"/g), ([, y]) => y);
      return [...new Set(rows)].map(y => rows.filter(each => each === y).length);
    };
    assert.deepEqual(places(5), [5]);
    assert.deepEqual(places(6), [3, 3]);
    assert.deepEqual(places(7), [4, 3]);
    assert.deepEqual(places(11), [4, 4, 3]);
  });
});

describe('texts of a picture', () => {
  it('are cut where they would run out of their box, by how wide their characters are', () => {
    assert.equal(fit('core-1', 6), 'core-1');
    assert.equal(fit('core-10', 6), 'core-…');
    assert.equal(fit('核心交换机', 6), '核心…');
    assert.equal(fit('WWWWWW', 6), 'WW…');
  });

  it('are broken between words', () => {
    assert.deepEqual(lines('one two three four', 9, 3), ['one two', 'three', 'four']);
    assert.deepEqual(lines('core-1.campus.example', 17, 2), ['core-1.campus.', 'example']);
    assert.deepEqual(lines('one two three four', 9, 2), ['one two', 'three fo…']);
    assert.deepEqual(lines('', 9, 2), []);
  });
});
