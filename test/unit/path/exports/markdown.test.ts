import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toMarkdown } from '../../../../src/path/exports/markdown';
import { markdownBlock, markdownRow, markdownText } from '../../../../src/path/exports/markdownText';
import { plainText } from '../../../../src/path/plainText';
import { nowMs } from '../../../fixtures/traces';
import { stories } from '../../../fixtures/tracesOfStories';
import { anyText, hostileTexts } from './hostile';
import { withStrings } from './strings';

/** How many borders a table row has: pipes with an even number of backslashes before them. */
function borders(row: string): number {
  return Array.from(row.matchAll(/(\\*)\|/g)).filter(([, slashes = '']) => slashes.length % 2 === 0).length;
}

/** What a reader of the Markdown sees. */
function shown(markdown: string): string {
  return markdown.replace(
    /`([@$]+)`|\\([!-/:-@[-`{-~])/g,
    (_, code: string | undefined, mark: string | undefined) => String(code ?? mark),
  );
}

describe('Markdown of a trace', () => {
  it('shows every text exactly as it is', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.equal(shown(markdownText(text)), plainText(text, 500).trim());
        assert.equal(shown(markdownBlock(text)), plainText(text, 500).trim());
      }),
    );
  });

  it('leaves no mark unescaped that begins something', () => {
    fc.assert(
      fc.property(anyText, text => {
        const rest = markdownBlock(text).replace(/`[@$]+`|\\[!-/:-@[-`{-~]/g, 'x');
        assert.doesNotMatch(rest, /[\\`*_{}[\]<>|~&@$]|:\/\/|www\.|^[-+=]|^\d+[.)](?:\s|$)|^#/i);
      }),
    );
  });

  it('has as many table borders in each row as cells ask for, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), cells => {
        const row = markdownRow(cells);
        assert.equal(borders(row), cells.length + 1);
        assert.doesNotMatch(row, /\n/);
      }),
    );
  });

  it('is verdict, question, nature, doubts, hints, hops and a diagram', () => {
    const text = toMarkdown(stories.blocked, nowMs);
    assert.ok(
      text.startsWith(`## Path trace 10.20.1.15 → 10.9.4.20 TCP :443

**Blocked:** at dist-2, inbound on Vlan20, by ACL PCI-IN (DENY: deny tcp any host 10.9.4.20 eq 443)

- Controller: campus-lab (https\\://192.0.2.10)
- Asked: 2026-11-24 13:02:50 +01:00, took 1.4 s
- Calculated by the controller from state it had collected; no packet was sent.`),
      text,
    );
    const headings = Array.from(text.matchAll(/^### (.*)$/gm), ([, title]) => title);
    assert.deepEqual(headings, ['Doubts', 'Hints', 'Hops']);
    assert.match(text, /^\| 3 \| dist-2 \| 10\.20\.0\.2 \| Te1\/0\/3 Vlan20 !DENY \| Te1\/0\/24 \| OSPF \|/m);
    assert.match(text, /\n```mermaid\nflowchart LR\n[^`]*```\n$/);
  });

  it('says what the controller said, and shows a trace without hops', () => {
    const text = toMarkdown(stories.notFound, nowMs);
    assert.match(text, /^- The controller's own words: Not able to locate interface or host/m);
    assert.doesNotMatch(text, /Hops|mermaid|undefined/);
    assert.match(toMarkdown(stories.running, nowMs), /\*\*Running:\*\* The controller is computing the path/);
    assert.match(toMarkdown(stories.failed, nowMs), /\*\*Not started:\*\* 'noc' may read traces/);
  });

  it('keeps its shape when everything in it is hostile', () => {
    for (const hostile of hostileTexts) {
      for (const story of [stories.everything, stories.blocked, stories.partial]) {
        const trace = withStrings(story, (text, place) => (isFree(place) ? hostile : text));
        const lines = toMarkdown(trace, nowMs).split('\n');
        const rows = lines.filter(line => line.startsWith('| '));
        assert.equal(rows.length, story.hops.length + 2);
        assert.equal(new Set(rows.map(borders)).size, 1);
        assert.equal(lines.filter(line => line.startsWith('```')).length, 2);
        for (const line of lines)
          assert.match(line, /^(?:$|##? |### |\*\*|- |\| |```| {2}(?:hop\d|class)|flowchart)/);
      }
    }
  });
});

function isFree(place: readonly (string | number)[]): boolean {
  return !['kind', 'id', 'state', 'phase', 'side', 'protocol', 'include', 'acl'].includes(
    String(place.filter(key => typeof key === 'string').at(-1)),
  );
}
