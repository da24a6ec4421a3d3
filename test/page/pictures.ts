/** `npm run screenshots` takes all pictures, every other run of the tests two of a kind. */
export const takesAllPictures = process.env['PICTURES'] === 'all';

/** The pictures that this run takes. */
export function chosenPictures<Picture>(all: readonly Picture[]): readonly Picture[] {
  return takesAllPictures ? all : all.slice(0, 2);
}
