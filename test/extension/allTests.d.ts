/** Imports every test file of this folder; made by the bundler. */
declare module 'all-tests';
