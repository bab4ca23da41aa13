// What every page has of its own, as one file: four small ones would weigh more and come later.
import './review-age.ts';
import './save.ts';
import './suggest-later.ts';
import './use-page.ts';
