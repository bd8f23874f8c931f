/** The written consultation between two meetings: debate, vote, result, evocation. */
package fr.crig.avis.consultation;
