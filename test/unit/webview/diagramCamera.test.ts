import assert from 'node:assert/strict';
import {
  actualSize,
  fit,
  frameOf,
  pan,
  resize,
  restart,
  reveal,
  settle,
  startCamera,
  windowOf,
  zoom,
} from '../../../src/webview/diagram/camera';
import type { Box } from '../../../src/webview/diagram/geometry';

const small: Box = { x: -50, y: -100, width: 500, height: 200 };
const long: Box = { x: 0, y: -100, width: 20_000, height: 200 };
const window = { width: 1000, height: 300 };
const looking = (bounds: Box, focus?: Box) => settle(resize(startCamera, window), bounds, focus);
const boxAt = (x: number): Box => ({ x, y: -50, width: 150, height: 100 });
const screenX = (x: number, { frame }: { frame: { x: number; scale: number } }) => x * frame.scale + frame.x;

describe('the camera of the diagram', () => {
  it('shows all of a path that is readable then, in the middle and not magnified', () => {
    assert.deepEqual(looking(small), { holds: 'fit', window, frame: { scale: 1, x: 300, y: 150 } });
  });

  it('begins a longer path at its beginning, readable', () => {
    const { holds, frame } = looking(long);
    assert.equal(holds, 'free');
    assert.ok(frame.scale > 0.8);
    assert.equal(frame.x, 20);
  });

  it('begins a longer path where the kept hop is in sight', () => {
    const camera = looking(long, boxAt(9000));
    const [left, right] = [screenX(9000, camera), screenX(9150, camera)];
    assert.ok(left > 0 && right <= window.width, `${left} to ${right}`);
  });

  it('keeps what is under the pointer there while it zooms', () => {
    const before = looking(long);
    const at = { x: 400, y: 150 };
    const under = (at.x - before.frame.x) / before.frame.scale;
    const after = zoom(before, long, 1.7, at);
    assert.ok(Math.abs(screenX(under, after) - at.x) < 1e-9);
    assert.ok(Math.abs(after.frame.scale / before.frame.scale - 1.7) < 1e-9);
  });

  it('zooms neither to nothing nor without end', () => {
    assert.equal(zoom(looking(small), small, 1e-9).frame.scale, 0.04);
    assert.equal(zoom(looking(small), small, 1e9).frame.scale, 3);
  });

  it('goes to 100 % whatever it was', () => {
    assert.equal(actualSize(zoom(looking(long), long, 0.3), long).frame.scale, 1);
  });

  it('never loses the diagram out of the window', () => {
    for (const by of [-1e6, 1e6]) {
      const camera = pan(looking(small), small, { x: by, y: by });
      const [left, right] = [screenX(small.x, camera), screenX(small.x + small.width, camera)];
      assert.ok(right >= 80 && left <= window.width - 80, `${left} to ${right}`);
    }
  });

  it('moves no further than is needed to show a hop, and not at all for one in sight', () => {
    const camera = looking(long);
    assert.equal(reveal(camera, long, boxAt(100)), camera);
    const moved = reveal(camera, long, boxAt(3000));
    assert.ok(Math.abs(screenX(3150, moved) - (window.width - 20)) < 1e-9);
    assert.equal(screenX(0, reveal(moved, long, boxAt(0))), 20);
  });

  it('shows the beginning of a hop that is larger than the window, wherever it was', () => {
    const huge = { x: 5000, y: -50, width: 3000, height: 100 };
    assert.equal(screenX(5000, reveal(looking(long), long, huge)), 20);
  });

  it('fits again when the window gets another size, until the reader moves it', () => {
    const wide = { width: 400, height: 300 };
    const fitted = resize(fit(looking(long), long), wide);
    assert.ok(frameOf(fitted, long).scale * long.width <= wide.width);
    const moved = pan(fitted, long, { x: 1, y: 0 });
    assert.equal(frameOf(resize(moved, window), long).scale, moved.frame.scale);
  });

  it('starts anew for another path, in the window that it has', () => {
    const again = settle(restart(zoom(looking(long), long, 2)), small, undefined);
    assert.deepEqual(again, looking(small));
  });

  it('gets a window as high as the path is drawn, within reason', () => {
    assert.equal(windowOf(small, 1000, 500).height, 256);
    assert.equal(windowOf({ ...small, height: 10 }, 1000, 500).height, 220);
    assert.equal(windowOf({ ...small, height: 5000 }, 1000, 500).height, 500);
  });
});
