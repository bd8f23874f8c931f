/** The briefing book of a meeting: agenda, sheets, opinions and pieces in one document, as each reader may see them. */
package fr.crig.avis.briefing;
