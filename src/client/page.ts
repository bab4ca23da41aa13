// What every page has of its own, as one file: three small ones would weigh more and come later.
import './save.ts';
import './suggest-later.ts';
import './use-page.ts';
