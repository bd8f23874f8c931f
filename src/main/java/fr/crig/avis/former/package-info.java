/** The register that was kept in a spreadsheet before this service: how its lines are read. */
package fr.crig.avis.former;
