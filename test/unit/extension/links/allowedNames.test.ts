import assert from 'node:assert/strict';
import { allowedAfter } from '../../../../src/extension/links/allowedNames';

describe('The controllers that links may trace on', () => {
  it('follow a controller to its new name', () => {
    assert.deepEqual(allowedAfter(['demo', 'lab', 'store'], 'lab', 'campus'), ['demo', 'campus', 'store']);
  });

  it('lose one that is removed', () => {
    assert.deepEqual(allowedAfter(['demo', 'lab'], 'lab', undefined), ['demo']);
  });

  it('name nobody twice', () => {
    assert.deepEqual(allowedAfter(['campus', 'lab'], 'lab', 'campus'), ['campus']);
  });

  it('are left alone when they do not name the controller, and when no list was written', () => {
    assert.equal(allowedAfter(['demo'], 'lab', 'campus'), undefined);
    assert.equal(allowedAfter(['lab'], 'lab', 'lab'), undefined);
    assert.equal(allowedAfter(undefined, 'lab', 'campus'), undefined);
  });

  it('keep the demo network apart from a controller that somebody calls demo', () => {
    assert.equal(allowedAfter(['demo'], 'demo', 'campus'), undefined);
    assert.deepEqual(allowedAfter(['lab'], 'lab', 'demo'), []);
  });

  it('keep what is no name', () => {
    assert.deepEqual(allowedAfter([7, 'lab'], 'lab', 'campus'), [7, 'campus']);
  });
});
