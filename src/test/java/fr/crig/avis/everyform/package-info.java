/** What no page of ours would ever send, to every form of the running application. */
package fr.crig.avis.everyform;
