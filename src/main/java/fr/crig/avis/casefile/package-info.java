/** All that there is of one request in one ZIP, for an archive or an auditor. */
package fr.crig.avis.casefile;
