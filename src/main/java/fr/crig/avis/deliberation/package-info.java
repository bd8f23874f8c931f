/** What the committee decides on a request, at a meeting or in writing, and which signatory is its secretary. */
package fr.crig.avis.deliberation;
