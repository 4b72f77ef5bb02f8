/** Where files lie and how a setting gets its value. Does not know what any setting means. */
package moodring.settings;
