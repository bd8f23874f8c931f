/** Minutes (relevé de décisions): drafted from the record, corrected in sight of everybody, remarked on, approved and frozen. */
package fr.crig.avis.minutes;
