package fr.crig.avis.chaos;

/** Where people enter a service, each with a browser of its own. */
interface Entrance {

    Browser browser(String username);
}
