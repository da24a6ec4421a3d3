import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toCsv } from '../../../../src/path/exports/csv';
import { csvRow, defused } from '../../../../src/path/exports/csvCell';
import { plainText } from '../../../../src/path/plainText';
import { stories } from '../../../fixtures/tracesOfStories';
import { anyText } from './hostile';

/** A reader of CSV by the letter of RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at += 1;
        while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
          cell += text[at] ?? '';
          at += text[at] === '"' ? 2 : 1;
        }
        at += 1;
      }
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        cell += text[at] ?? '';
        at += 1;
      }
      row.push(cell);
      if (text[at] !== ',') break;
      at += 1;
    }
    assert.equal(text.slice(at, at + 2), '\r\n');
    at += 2;
    rows.push(row);
  }
  return rows;
}

const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

describe('CSV of a trace', () => {
  it('reads back as the same cells', () => {
    fc.assert(
      fc.property(rows, table => {
        const expected = table.map(cells => cells.map(cell => defused(plainText(cell, 1000))));
        assert.deepEqual(readCsv(table.map(csvRow).join('')), expected);
      }),
    );
  });

  it('holds no cell that is a formula', () => {
    fc.assert(
      fc.property(rows, table => {
        for (const cell of readCsv(table.map(csvRow).join('')).flat()) assert.doesNotMatch(cell, formula);
      }),
    );
  });

  it('holds none either for a program that splits at semicolons, bars or tabs and drops quotes and blanks', () => {
    fc.assert(
      fc.property(rows, table => {
        for (const row of table.map(csvRow)) {
          for (const part of row.split(/[;|\t]/)) assert.doesNotMatch(part.replace(/^["\s]+/, ''), formula);
        }
      }),
    );
  });

  it('changes a text only by the apostrophes that defuse it, and once', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.equal(defused(text).replaceAll("'", ''), text.replaceAll("'", ''));
        assert.equal(defused(defused(text)), defused(text));
      }),
    );
    assert.equal(defused('=1+1'), "'=1+1");
    assert.equal(defused('\uff1d1'), "'\uff1d1");
    assert.equal(defused(' \t=1'), " \t'=1");
    assert.equal(defused('core-1'), 'core-1');
  });

  it('is a row of titles and a row for each hop, numbers bare', () => {
    const text = toCsv(stories.blocked);
    assert.match(text, /^hop,name,address,kind,role,platform,software_version,/);
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    const [titles = [], ...hops] = readCsv(text);
    assert.equal(hops.length, stories.blocked.hops.length);
    for (const hop of hops) assert.equal(hop.length, titles.length);
    const third = Object.fromEntries(titles.map((title, index) => [title, hops[2]?.[index]]));
    assert.deepEqual(
      [third['hop'], third['name'], third['address'], third['denied'], third['beyond_block']],
      ['3', 'dist-2', '10.20.0.2', 'yes', ''],
    );
    assert.equal(third['interfaces_in'], 'TenGigabitEthernet1/0/3 | Vlan20');
    assert.equal(third['access_lists'], 'Vlan20 in: PCI-IN DENY (deny tcp any host 10.9.4.20 eq 443)');
    assert.deepEqual(
      [third['rate_in_bps'], third['cpu_percent'], third['drops_out']],
      ['1100000000', '11', '0'],
    );
    assert.equal(hops[3]?.[titles.indexOf('beyond_block')], 'yes');
  });
});
