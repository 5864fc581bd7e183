/** What is kept how long: every night, what is older is deleted or loses what it says of people. Ids and numbers stay. */
package io.handoff.process.retention;
