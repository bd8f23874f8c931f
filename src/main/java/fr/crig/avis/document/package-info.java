/** Draws the documents that leave the service: PDF/A-2a and PDF/UA from Thymeleaf, and the text that may stand in them. */
package fr.crig.avis.document;
