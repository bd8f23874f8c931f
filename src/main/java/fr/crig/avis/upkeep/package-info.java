/** What keeps the service going: why it does not start, what its database promises, how it is backed up and put back, and how all of it moves to another one. */
package fr.crig.avis.upkeep;
