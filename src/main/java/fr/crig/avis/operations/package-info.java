/** What the administrator sees of the engine: what failed, what comes next, what runs. Never what a request or an opinion says. */
package fr.crig.avis.operations;
