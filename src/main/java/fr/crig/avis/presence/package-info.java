/** Where a person is logged in: sessions in the database, on one cookie, and the page on which their owner ends them. */
package fr.crig.avis.presence;
