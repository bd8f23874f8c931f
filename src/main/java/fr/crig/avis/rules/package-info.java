/** The rules the committee works by: its figures as in force, and what others would make of a request. */
package fr.crig.avis.rules;
