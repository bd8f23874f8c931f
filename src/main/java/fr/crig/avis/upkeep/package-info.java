/** What keeps the service going: why it does not start, what its database promises, and how all of it moves to another one. */
package fr.crig.avis.upkeep;
