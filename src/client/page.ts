// What every page has of its own, as one file: five small ones would weigh more and come later.
import './figure-gone.ts';
import './review-age.ts';
import './save.ts';
import './suggest-later.ts';
import './use-page.ts';
