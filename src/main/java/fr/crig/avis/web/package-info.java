/** What belongs to every page: layout, menu, errors, a form sent twice. */
package fr.crig.avis.web;
