/** How things are kept in the two databases: JSON columns, gapless numbers, files. Knows no feature. */
package fr.crig.avis.storage;
