/** The register that was kept in a spreadsheet before this service: how its lines are read, come in once, and are found. */
package fr.crig.avis.former;
