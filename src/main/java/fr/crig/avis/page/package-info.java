/** What the pages and mails of every feature need: formats, and the way from a refusal to a form's errors. Knows no feature. */
package fr.crig.avis.page;
