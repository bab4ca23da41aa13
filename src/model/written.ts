// How the paragraphs of a new page start, in the languages that a page can have.
const asked = /^(?:To be written|I’w ysgrifennu): /;

/** Whether a passage is more than what a new page starts with and asks for. */
export const isWritten = (passage: string): boolean => !asked.test(passage);
